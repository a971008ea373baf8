/** No sheet: what a page has over it when it is opened by its address. */
export default function NoSheet() {
  return null;
}

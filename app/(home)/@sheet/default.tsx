/**
 * No sheet: what a page has over it when it is opened by its address. The places beside this one are the same for each
 * page of the notebook: going there takes the sheet away, where without them the slot would keep its last page.
 */
export default function NoSheet() {
  return null;
}

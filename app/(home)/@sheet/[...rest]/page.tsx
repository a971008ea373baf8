/** No sheet either: going to any other page takes the sheet away. Without it a slot keeps its last page. */
export default function NoSheet() {
  return null;
}

declare module 'virtual:countries' {
  const polygons: [number, number][][][];
  export default polygons;
}

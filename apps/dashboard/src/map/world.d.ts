declare module 'virtual:world' {
  /** Where the outlines of the countries round Kazakhstan are: JSON, polygons of rings of [lon, lat]. */
  const address: string;
  export default address;
}

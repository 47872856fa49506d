/** Where links lead: to the site. The address of a file means nothing to others and tells them of this device. */

export { addressInBar, baseUrl, fileInBar, queryOfFile } from '../page/address_bar.js';
export { siteAddress as linkBase } from './in_page.js';

/* Unpacks the npm browser once, before test files start it side by side. */
'use strict';
module.exports = async () => {
  const { default: chromium } = await import('@sparticuz/chromium');
  await chromium.executablePath();
};

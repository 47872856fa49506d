/**
 * For browsers that cannot read the page's modules: says so instead of loading for ever. A plain
 * script in the language of 2009, because whoever needs it understands no other.
 */
(function () {
  function tell() {
    if (document.documentElement.hasAttribute('data-started')) return;
    var words = document.getElementById('too-old');
    var progress = document.getElementById('loading');
    if (words) words.hidden = false;
    if (progress) progress.hidden = true;
  }
  if (!('noModule' in document.createElement('script'))) {
    document.addEventListener('DOMContentLoaded', tell);
  }
  // A module that does not parse.
  window.addEventListener('error', tell);
})();

/**
 * For a program that does not run: says so instead of loading for ever. Either this browser cannot read
 * the page's modules, or they did not come. A plain script in the language of 2009, because whoever
 * needs it may understand no other.
 */
(function () {
  /** @param {string} id of the words */
  function show(id) {
    if (document.readyState === 'loading') {
      document.addEventListener('DOMContentLoaded', function () {
        show(id);
      });
      return;
    }
    if (document.documentElement.hasAttribute('data-started')) return;
    var words = document.getElementById(id);
    var progress = document.getElementById('loading');
    if (words) words.hidden = false;
    if (progress) progress.hidden = true;
  }
  if (!('noModule' in document.createElement('script'))) show('too-old');
  window.addEventListener(
    'error',
    function (event) {
      var target = event.target;
      if (target === window) {
        // A module that does not parse.
        show('too-old');
      } else if (target instanceof HTMLScriptElement) {
        show(location.protocol === 'file:' ? 'from-disk' : 'not-come');
      }
    },
    // A script that does not come tells nobody but those who listen on the way down to it.
    true,
  );
})();

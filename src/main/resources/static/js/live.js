// Listens only while the page is seen: browsers allow six connections to a server, and every open tab would keep one.
// Nothing is lost, as the stream's address says since when: what changed meanwhile is told at once.
(() => {
  class Stream {
    #url;
    #source = null;
    #listeners = [];
    #follow = () => (document.hidden ? this.#pause() : this.#open());

    constructor(url) {
      this.#url = url;
      document.addEventListener("visibilitychange", this.#follow);
      this.#follow();
    }

    // A paused stream is no broken one: nobody needs to repair it.
    get readyState() {
      return this.#source?.readyState ?? EventSource.OPEN;
    }

    addEventListener(type, listener) {
      this.#listeners.push([type, listener]);
      this.#source?.addEventListener(type, listener);
    }

    removeEventListener(type, listener) {
      this.#listeners = this.#listeners.filter(([t, l]) => t !== type || l !== listener);
      this.#source?.removeEventListener(type, listener);
    }

    close() {
      document.removeEventListener("visibilitychange", this.#follow);
      this.#pause();
    }

    #open() {
      if (this.#source) return;
      this.#source = new EventSource(this.#url);
      this.#source.onopen = (event) => this.onopen?.(event);
      this.#source.onerror = (event) => {
        // The extension makes a new stream in its place.
        if (this.readyState === EventSource.CLOSED) document.removeEventListener("visibilitychange", this.#follow);
        this.onerror?.(event);
      };
      this.#listeners.forEach(([type, listener]) => this.#source.addEventListener(type, listener));
    }

    #pause() {
      this.#source?.close();
      this.#source = null;
    }
  }

  htmx.createEventSource = (url) => new Stream(url);
})();

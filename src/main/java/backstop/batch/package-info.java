/** Planned runs: valued or carried forward, kept on disk, recorded in a history, watched. */
package backstop.batch;

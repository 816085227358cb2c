/** Text and CSV to a checked library, or all issues with their places. */
package backstop.source;

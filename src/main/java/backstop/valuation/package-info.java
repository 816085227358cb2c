/** One request to one result: blocks, distributions with errors, checks, stored cases. */
package backstop.valuation;

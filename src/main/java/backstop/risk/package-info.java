/** Questions that value many times: what if the inputs were others. */
package backstop.risk;

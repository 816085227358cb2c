/** A library compiled to run over blocks of paths, and the interpreter that is its referee. */
package backstop.kernel;

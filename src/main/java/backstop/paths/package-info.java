/** The draws of a block of paths, from a seed and the names of drivers. */
package backstop.paths;

/** The command line: commands, progress, printing. */
package backstop.cli;

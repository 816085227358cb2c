/** A result as a workbook of live formulas. */
package backstop.workbook;

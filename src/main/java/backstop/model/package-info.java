/**
 * The nouns of a model: lines, formulas, units, drivers, tables and the library, checked at birth.
 */
package backstop.model;

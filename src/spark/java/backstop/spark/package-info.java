/** Blocks on Apache Spark: an optional artefact that offers a {@link backstop.farm.Farm}. */
package backstop.spark;

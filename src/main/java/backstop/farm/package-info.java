/** Work as a record that other machines can be given: what it reads, its blocks, what they give. */
package backstop.farm;

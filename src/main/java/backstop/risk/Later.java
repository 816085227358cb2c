package backstop.risk;

import backstop.model.Library;

/**
 * To commit later, whatever has happened by then.
 *
 * @param name of the action
 * @param library in which the commitment is held back; else as the one that is asked
 */
public record Later(String name, Library library) {}

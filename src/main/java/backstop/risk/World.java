package backstop.risk;

import backstop.model.Library;
import backstop.valuation.Request;

/**
 * What is valued.
 *
 * @param request its guarantees and its sampling
 */
public record World(Library library, Request request) {}

package backstop.farm;

import java.nio.file.Path;

/** Finds farms; an optional artefact offers one by {@link java.util.ServiceLoader}. */
public interface Farms {

  /**
   * Takes machines for some work.
   *
   * @param address of who gives them: {@code spark://host:7077}, {@code local[4]}
   * @param title of the work, as the machines' owner sees it
   * @param whole whether the work needs all libraries of this program, as that on whole runs does
   * @param log a file that takes what the machines tell
   * @throws IllegalArgumentException with the text for the user, for what is no address
   * @throws FarmException when there are none
   */
  Farm open(String address, String title, boolean whole, Path log);
}

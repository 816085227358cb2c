package backstop.valuation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is known period by period, over the first paths.
 *
 * @param standings one for each posture, or none where the library has no {@link Outlook}
 */
public record Profiles(List<Fan> fans, List<Course> courses, List<Standing> standings) {

  static final Profiles NONE = new Profiles(List.of(), List.of(), List.of());

  public Profiles {
    fans = List.copyOf(fans);
    courses = List.copyOf(courses);
    standings = List.copyOf(standings);
  }

  Profiles and(Profiles more) {
    return new Profiles(
        Stream.concat(fans.stream(), more.fans.stream()).toList(),
        Stream.concat(courses.stream(), more.courses.stream()).toList(),
        Stream.concat(standings.stream(), more.standings.stream()).toList());
  }

  public Optional<Fan> fan(int posture, int row) {
    return fans.stream().filter(fan -> fan.posture() == posture && fan.row() == row).findFirst();
  }

  public Optional<Course> course(int posture, int row) {
    return courses.stream()
        .filter(course -> course.posture() == posture && course.row() == row)
        .findFirst();
  }

  public Optional<Standing> standing(int posture) {
    return standings.stream().filter(standing -> standing.posture() == posture).findFirst();
  }
}

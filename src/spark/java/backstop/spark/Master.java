package backstop.spark;

import backstop.farm.FarmException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Who gives executors.
 *
 * @param address as Spark writes it
 */
record Master(String address) {

  private static final Pattern LOCAL = Pattern.compile("local(\\[(\\*|[1-9]\\d{0,3})\\])?");
  private static final Pattern STANDALONE = Pattern.compile("spark://(.+)");
  private static final Pattern PLACE = Pattern.compile("(.+):(\\d{1,5})");
  private static final Pattern CLUSTER = Pattern.compile("yarn|k8s://.+");
  private static final int LAST_PORT = 65_535;
  private static final int PATIENCE_MILLIS = 5_000;

  /**
   * @throws IllegalArgumentException with the text for the user, for what is no address
   */
  static Master of(String address) {
    boolean known =
        Stream.of(LOCAL, CLUSTER).anyMatch(one -> one.matcher(address).matches())
            || !places(address).isEmpty();
    if (!known) {
      throw new IllegalArgumentException(
          "--spark is spark://HOST:PORT, yarn, k8s://URL, local, local[N] or local[*], not "
              + address);
    }
    return new Master(address);
  }

  boolean yarn() {
    return address.equals("yarn");
  }

  boolean local() {
    return LOCAL.matcher(address).matches();
  }

  /** Hosts and ports of a standalone master and those that stand by; empty for what is none. */
  private static List<InetSocketAddress> places(String address) {
    Matcher standalone = STANDALONE.matcher(address);
    if (!standalone.matches()) {
      return List.of();
    }
    List<Matcher> parts = Stream.of(standalone.group(1).split(",")).map(PLACE::matcher).toList();
    boolean sound =
        parts.stream()
            .allMatch(part -> part.matches() && Integer.parseInt(part.group(2)) <= LAST_PORT);
    return sound
        ? parts.stream()
            .map(part -> new InetSocketAddress(part.group(1), Integer.parseInt(part.group(2))))
            .toList()
        : List.of();
  }

  /** Whether all of it is on this machine, and nothing need be reached from elsewhere. */
  boolean loopback() {
    List<InetSocketAddress> places = places(address);
    return !places.isEmpty()
        && places.stream()
            .map(InetSocketAddress::getAddress)
            .allMatch(host -> host != null && host.isLoopbackAddress());
  }

  /** Finds out in seconds what Spark would find out in minutes. */
  void reach() {
    List<InetSocketAddress> places = places(address);
    if (!places.isEmpty() && places.stream().noneMatch(Master::answers)) {
      throw new FarmException(
          "no Spark master answers at " + address + ": is it running, and is this its address?");
    }
  }

  private static boolean answers(InetSocketAddress place) {
    try (Socket socket = new Socket()) {
      InetAddress host = InetAddress.getByName(place.getHostString());
      socket.connect(new InetSocketAddress(host, place.getPort()), PATIENCE_MILLIS);
      return true;
    } catch (UnknownHostException e) {
      return false;
    } catch (IOException e) {
      return false;
    }
  }

  /** Why Spark did not start, in words. */
  String refusal(Throwable cause) {
    String said = Cause.line(cause);
    if (CLUSTER.matcher(address).matches() && said.contains("Could not parse Master URL")) {
      return "this class path has no client of "
          + address
          + ": start Backstop with the spark-submit of the cluster, as docs/cluster.md shows";
    }
    if (cause instanceof LinkageError) {
      return "this class path mixes versions of Spark: " + said;
    }
    return address + " gave no executors: " + said;
  }
}

package backstop.paths;

import backstop.paths.Bridge.Segment;
import backstop.paths.Uniforms.Place;
import java.util.HashMap;
import java.util.Map;

/** The normals of processes by calendar quarter, for a block of paths. */
final class ProcessNormals {

  private static final int NO_NET = -1;

  private final Paths paths;
  private final Uniforms uniforms;
  private final int size;
  private final Map<Integer, double[][]> moves = new HashMap<>();
  private final Map<Integer, Map<Integer, double[]>> independent = new HashMap<>();

  ProcessNormals(Paths paths, Uniforms uniforms, int size) {
    this.paths = paths;
    this.uniforms = uniforms;
    this.size = size;
  }

  double[] at(int draw, int quarter) {
    int position = paths.normals().position(draw);
    if (position < 0) {
      return independent(draw, quarter);
    }
    double[] weights = paths.normals().weights(position);
    double[] out = new double[size];
    for (int j = 0; j <= position; j++) {
      double[] normal = independent(paths.normals().members().get(j), quarter);
      for (int i = 0; i < size; i++) {
        out[i] += weights[j] * normal[i];
      }
    }
    return out;
  }

  /** Before correlation; read, never written. */
  double[] independent(int draw, int quarter) {
    Map<Integer, double[]> byQuarter = independent.computeIfAbsent(draw, d -> new HashMap<>());
    double[] known = byQuarter.get(quarter);
    if (known == null && paths.bridged(quarter)) {
      bridge(draw, quarter - paths.firstQuarter(), byQuarter);
    } else if (known == null) {
      byQuarter.put(quarter, free(draw, quarter, NO_NET));
    }
    return byQuarter.get(quarter);
  }

  /** The normals of all quarters of the segment that holds {@code inGrid}. */
  private void bridge(int draw, int inGrid, Map<Integer, double[]> byQuarter) {
    int s = paths.bridge().segmentOf(inGrid);
    Segment segment = paths.bridge().segments().get(s);
    double[] move = moves.computeIfAbsent(draw, this::moves)[s];
    double[][] normals = new double[segment.length()][];
    int start = paths.firstQuarter() + segment.first();
    for (int q = 0; q < normals.length; q++) {
      normals[q] = free(draw, start + q, NO_NET);
    }
    Bridge.shift(normals, move, size);
    for (int q = 0; q < normals.length; q++) {
      byQuarter.put(start + q, normals[q]);
    }
  }

  private double[][] moves(int draw) {
    double[][] normals = new double[paths.bridge().knots()][];
    for (int k = 0; k < normals.length; k++) {
      normals[k] = free(draw, 0, k);
    }
    return paths.bridge().moves(normals, size);
  }

  private double[] free(int draw, int index, int dimension) {
    Stream stream = paths.stream(draw);
    double[] u = uniforms.at(new Place(stream.key(), index, stream.netKey(), dimension));
    NormalLaw.inverse(u, u, size);
    return u;
  }
}

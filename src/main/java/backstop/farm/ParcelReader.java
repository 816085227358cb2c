package backstop.farm;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Reads what a {@link ParcelWriter} wrote. Records are made by their constructors, so that each is
 * checked as at its birth; classes that are not this program's are refused.
 */
public final class ParcelReader {

  private static final String OURS = "backstop.";
  private static final String ANY = Object.class.getName();
  private static final ParcelTag[] TAGS = ParcelTag.values();

  private final DataInputStream in;
  private final Function<String, Object> apart;
  private final List<Object> known = new ArrayList<>();
  private final List<Class<?>> classes = new ArrayList<>();
  private final Map<Class<?>, Constructor<?>> constructors = new HashMap<>();

  private ParcelReader(byte[] bytes, Function<String, Object> apart) {
    this.in = new DataInputStream(new ByteArrayInputStream(bytes));
    this.apart = apart;
  }

  public static Object value(byte[] bytes) {
    return value(
        bytes,
        name -> {
          throw new IllegalArgumentException("nothing goes apart, not " + name);
        });
  }

  /**
   * @param apart what went apart, by name
   * @throws IllegalArgumentException for bytes that were not so written
   */
  public static Object value(byte[] bytes, Function<String, Object> apart) {
    try {
      return new ParcelReader(bytes, apart).read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Object read() throws IOException {
    ParcelTag tag = TAGS[in.readByte()];
    if (tag == ParcelTag.KNOWN) {
      return known.get(in.readInt());
    }
    Object value = read(tag);
    if (ParcelWriter.shared(value)) {
      known.add(value);
    }
    return value;
  }

  private Object read(ParcelTag tag) throws IOException {
    return switch (tag) {
      case APART -> apart.apply(text());
      case RECORD -> record(type());
      case ENUM -> constant(type());
      case STRING -> text();
      case INT -> in.readInt();
      case LONG -> in.readLong();
      case DOUBLE -> Double.longBitsToDouble(in.readLong());
      case BOOLEAN -> in.readBoolean();
      case DATE -> LocalDate.ofEpochDay(in.readLong());
      case LIST -> List.of(parts());
      case SET -> Collections.unmodifiableSet(new LinkedHashSet<>(Arrays.asList(parts())));
      case MAP, SORTED_MAP -> map(tag);
      case BITS -> BitSet.valueOf(octets());
      default -> readOther(tag);
    };
  }

  private Object readOther(ParcelTag tag) throws IOException {
    return switch (tag) {
      case EMPTY -> Optional.empty();
      case PRESENT -> Optional.of(read());
      case EMPTY_INT -> OptionalInt.empty();
      case PRESENT_INT -> OptionalInt.of(in.readInt());
      case EMPTY_DOUBLE -> OptionalDouble.empty();
      case PRESENT_DOUBLE -> OptionalDouble.of(Double.longBitsToDouble(in.readLong()));
      case DOUBLES -> doubles();
      case BYTES -> octets();
      case INTS -> ints();
      case LONGS -> longs();
      case BOOLEANS -> booleans();
      case ARRAY -> array(type());
      default -> throw new IllegalArgumentException("no value begins with " + tag);
    };
  }

  private String text() throws IOException {
    return new String(octets(), StandardCharsets.UTF_8);
  }

  private byte[] octets() throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return bytes;
  }

  private double[] doubles() throws IOException {
    double[] numbers = new double[in.readInt()];
    byte[] bytes = new byte[Double.BYTES * numbers.length];
    in.readFully(bytes);
    ByteBuffer.wrap(bytes).asDoubleBuffer().get(numbers);
    return numbers;
  }

  private int[] ints() throws IOException {
    int[] numbers = new int[in.readInt()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = in.readInt();
    }
    return numbers;
  }

  private long[] longs() throws IOException {
    long[] numbers = new long[in.readInt()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = in.readLong();
    }
    return numbers;
  }

  private boolean[] booleans() throws IOException {
    boolean[] flags = new boolean[in.readInt()];
    for (int i = 0; i < flags.length; i++) {
      flags[i] = in.readBoolean();
    }
    return flags;
  }

  private Object[] parts() throws IOException {
    Object[] parts = new Object[in.readInt()];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = read();
    }
    return parts;
  }

  private Object array(Class<?> component) throws IOException {
    Object[] parts = parts();
    return Arrays.copyOf(
        parts, parts.length, Array.newInstance(component, 0).getClass().asSubclass(Object[].class));
  }

  private Map<Object, Object> map(ParcelTag tag) throws IOException {
    Map<Object, Object> map = tag == ParcelTag.SORTED_MAP ? new TreeMap<>() : new LinkedHashMap<>();
    int size = in.readInt();
    for (int i = 0; i < size; i++) {
      Object key = read();
      map.put(key, read());
    }
    return tag == ParcelTag.SORTED_MAP
        ? Collections.unmodifiableSortedMap((TreeMap<Object, Object>) map)
        : Collections.unmodifiableMap(map);
  }

  private Class<?> type() throws IOException {
    int place = in.readInt();
    if (place == classes.size()) {
      classes.add(type(text()));
    }
    return classes.get(place);
  }

  private static Class<?> type(String name) {
    String element = name.replaceFirst("^\\[+(?=[LDIJZB])L?", "");
    if (!element.startsWith(OURS) && !element.matches("[DIJZB]") && !name.equals(ANY)) {
      throw new IllegalArgumentException("a parcel holds no " + name);
    }
    try {
      return Class.forName(name, false, ParcelReader.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalArgumentException("there is no " + name + " in this version", e);
    }
  }

  private Object constant(Class<?> type) throws IOException {
    String name = text();
    return Arrays.stream(type.getEnumConstants())
        .filter(one -> ((Enum<?>) one).name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no " + type + " " + name));
  }

  private Object record(Class<?> type) throws IOException {
    Constructor<?> constructor = constructors.computeIfAbsent(type, ParcelReader::constructor);
    Object[] values = new Object[constructor.getParameterCount()];
    for (int i = 0; i < values.length; i++) {
      values[i] = read();
    }
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Constructor<?> constructor(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    if (components == null) {
      throw new IllegalArgumentException(type + " is no record");
    }
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor;
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }
}

package dev.gatehouse.bench;

import java.util.List;

/** Something that is measured; {@code ./bench} knows it by its name. */
interface Benchmark {

    String name();

    /** Measures, on this machine and from scratch, and leaves nothing behind. */
    List<Figure> measure() throws Exception;
}

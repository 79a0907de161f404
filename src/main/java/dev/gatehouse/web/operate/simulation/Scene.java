package dev.gatehouse.web.operate.simulation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What there is in the sandbox to put load on, to spoil and to lose, as it tells itself. */
public record Scene(List<Group> groups, List<Instance> instances, List<String> zones, List<String> lost) {

    /**
     * An Auto Scaling group and its load.
     *
     * @param each percent of CPU that was put on each of its instances
     * @param total percent of CPU that its instances share
     * @param cpu their average now; null if none is in service
     */
    public record Group(
            String name,
            int desired,
            int inService,
            @Nullable Double each,
            @Nullable Double total,
            @Nullable Double cpu) {

        /** Where the slider stands. */
        public long load() {
            return Math.round(total != null ? total : each != null ? each * Math.max(1, inService) : 0);
        }
    }

    /**
     * An instance and how its guest behaves.
     *
     * @param answer the HTTP status it answers; 0 if it answers nothing
     */
    public record Instance(String id, String zone, String state, int answer, boolean impaired) {}
}

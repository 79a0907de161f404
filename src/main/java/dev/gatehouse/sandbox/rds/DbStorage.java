package dev.gatehouse.sandbox.rds;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The storage of an instance, with what its type gives by itself filled in. */
record DbStorage(
        int size,
        String type,
        @Nullable Integer iops,
        @Nullable Integer throughput) {

    private static final int STRIPED = 400;
    private static final int BASE_IOPS = 3000;
    private static final int STRIPED_IOPS = 12_000;
    private static final int MOST_IOPS = 64_000;
    private static final int BASE_THROUGHPUT = 125;
    private static final int STRIPED_THROUGHPUT = 500;
    private static final int MOST_THROUGHPUT = 4000;

    private static final Map<String, Range> SIZES = Map.of(
            "gp2", new Range(20, 65_536),
            "gp3", new Range(20, 65_536),
            "io1", new Range(100, 65_536),
            "io2", new Range(100, 65_536),
            "standard", new Range(5, 3072));

    private record Range(int least, int most) {

        boolean contains(int value) {
            return value >= least && value <= most;
        }
    }

    /** @throws dev.gatehouse.sandbox.AwsError as RDS words it, if the type does not come like that */
    DbStorage checked(DbEngine engine) {
        Range sizes = SIZES.get(type);
        if (sizes == null) {
            throw RdsErrors.invalid("Invalid storage type: " + type);
        }
        if (!sizes.contains(size)) {
            throw RdsErrors.combination("Invalid storage size for engine name " + engine.wireName()
                    + " and storage type " + type + ": " + size);
        }
        return switch (type) {
            case "gp3" -> generalPurpose(engine);
            case "io1", "io2" -> provisioned();
            default -> {
                if (iops != null) {
                    throw RdsErrors.combination("You can't specify IOPS for the storage type " + type + ".");
                }
                refuseThroughput();
                yield this;
            }
        };
    }

    private DbStorage generalPurpose(DbEngine engine) {
        if (size < STRIPED) {
            boolean own = iops != null && iops != BASE_IOPS || throughput != null && throughput != BASE_THROUGHPUT;
            if (own) {
                throw RdsErrors.combination("You can't specify IOPS or storage throughput for engine "
                        + engine.wireName() + " and a storage size less than " + STRIPED + ".");
            }
            return new DbStorage(size, type, BASE_IOPS, BASE_THROUGHPUT);
        }
        int operations = iops == null ? STRIPED_IOPS : iops;
        int bytes = throughput == null ? STRIPED_THROUGHPUT : throughput;
        if (!new Range(STRIPED_IOPS, MOST_IOPS).contains(operations)) {
            throw RdsErrors.combination("The specified IOPS value " + operations + " is not between " + STRIPED_IOPS
                    + " and " + MOST_IOPS + ".");
        }
        if (!new Range(STRIPED_THROUGHPUT, MOST_THROUGHPUT).contains(bytes)) {
            throw RdsErrors.combination("The specified storage throughput value " + bytes + " is not between "
                    + STRIPED_THROUGHPUT + " and " + MOST_THROUGHPUT + ".");
        }
        return new DbStorage(size, type, operations, bytes);
    }

    private DbStorage provisioned() {
        if (iops == null) {
            throw RdsErrors.combination("The storage type " + type + " requires `iops` to be specified.");
        }
        refuseThroughput();
        return this;
    }

    private void refuseThroughput() {
        if (throughput != null) {
            throw RdsErrors.combination("You can't specify storage throughput for the storage type " + type + ".");
        }
    }
}

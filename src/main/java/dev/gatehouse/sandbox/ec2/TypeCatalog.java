package dev.gatehouse.sandbox.ec2;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The instance types the sandbox knows, with what AWS tells of them, and the zones that lack some of their families. */
final class TypeCatalog {

    // type, vCPUs, GiB, interfaces, addresses each, network performance
    private static final String TABLE = """
            t2.nano 1 0.5 2 2 Low_to_Moderate
            t2.micro 1 1 2 2 Low_to_Moderate
            t2.small 1 2 3 4 Low_to_Moderate
            t2.medium 2 4 3 6 Low_to_Moderate
            t2.large 2 8 3 12 Low_to_Moderate
            t3.nano 2 0.5 2 2 Up_to_5_Gigabit
            t3.micro 2 1 2 2 Up_to_5_Gigabit
            t3.small 2 2 3 4 Up_to_5_Gigabit
            t3.medium 2 4 3 6 Up_to_5_Gigabit
            t3.large 2 8 3 12 Up_to_5_Gigabit
            t3.xlarge 4 16 4 15 Up_to_5_Gigabit
            t3.2xlarge 8 32 4 15 Up_to_5_Gigabit
            t3a.micro 2 1 2 2 Up_to_5_Gigabit
            t3a.small 2 2 2 4 Up_to_5_Gigabit
            t3a.medium 2 4 3 6 Up_to_5_Gigabit
            t4g.nano 2 0.5 2 2 Up_to_5_Gigabit
            t4g.micro 2 1 2 2 Up_to_5_Gigabit
            t4g.small 2 2 3 4 Up_to_5_Gigabit
            t4g.medium 2 4 3 6 Up_to_5_Gigabit
            m5.large 2 8 3 10 Up_to_10_Gigabit
            m5.xlarge 4 16 4 15 Up_to_10_Gigabit
            m5.2xlarge 8 32 4 15 Up_to_10_Gigabit
            m6i.large 2 8 3 10 Up_to_12.5_Gigabit
            m6i.xlarge 4 16 4 15 Up_to_12.5_Gigabit
            m6g.large 2 8 3 10 Up_to_10_Gigabit
            m7g.large 2 8 3 10 Up_to_12.5_Gigabit
            m7i.large 2 8 3 10 Up_to_12.5_Gigabit
            c5.large 2 4 3 10 Up_to_10_Gigabit
            c5.xlarge 4 8 4 15 Up_to_10_Gigabit
            c6i.large 2 4 3 10 Up_to_12.5_Gigabit
            c7g.large 2 4 3 10 Up_to_12.5_Gigabit
            r5.large 2 16 3 10 Up_to_10_Gigabit
            r6i.large 2 16 3 10 Up_to_12.5_Gigabit
            """;

    private static final List<InstanceTypeFacts> ALL =
            TABLE.lines().map(InstanceTypeFacts::parse).toList();

    /** As observed: Seoul's second and fourth zones never got t2, Virginia's fifth never got anything of Nitro. */
    private static final Map<String, List<String>> LACKING = Map.of(
            "ap-northeast-2b", List.of("t2"),
            "ap-northeast-2d", List.of("t2"),
            "us-east-1e",
                    List.of("t3", "t3a", "t4g", "m5", "m6i", "m6g", "m7g", "m7i", "c5", "c6i", "c7g", "r5", "r6i"));

    private TypeCatalog() {}

    /** What is told of one type. */
    record InstanceTypeFacts(
            String name, int vcpus, double gib, int interfaces, int addresses, String networkPerformance) {

        static InstanceTypeFacts parse(String line) {
            String[] cells = line.split(" ");
            return new InstanceTypeFacts(
                    cells[0],
                    Integer.parseInt(cells[1]),
                    Double.parseDouble(cells[2]),
                    Integer.parseInt(cells[3]),
                    Integer.parseInt(cells[4]),
                    cells[5].replace('_', ' '));
        }

        String family() {
            return name.substring(0, name.indexOf('.'));
        }

        boolean isBurstable() {
            return name.startsWith("t");
        }

        boolean isNitro() {
            return !name.startsWith("t2");
        }

        String architecture() {
            return family().endsWith("g") ? "arm64" : "x86_64";
        }

        boolean isOfferedIn(String zone) {
            return !LACKING.getOrDefault(zone, List.of()).contains(family());
        }
    }

    static List<InstanceTypeFacts> all() {
        return ALL;
    }

    static Optional<InstanceTypeFacts> find(String name) {
        return ALL.stream().filter(type -> type.name().equals(name)).findFirst();
    }
}

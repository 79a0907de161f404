package dev.gatehouse.drift;

import dev.gatehouse.resource.Lookup;
import dev.gatehouse.resource.PacketJudge;
import dev.gatehouse.resource.PacketJudge.Packet;
import dev.gatehouse.resource.References;
import dev.gatehouse.resource.Spec;
import java.util.ArrayList;
import java.util.List;

/**
 * Whose rules let packets through to a resource: its own where it has some, and those of what it points at, such as a
 * host's security groups, any of which lets a packet pass.
 */
record Doors(List<Door<?>> all) {

    private record Door<S extends Spec>(PacketJudge<S> judge, S spec) {

        boolean lets(Packet packet) {
            return judge.judge(spec, packet).allowed();
        }
    }

    static Doors of(Spec spec, Lookup others, List<PacketJudge<?>> judges) {
        List<Door<?>> doors = new ArrayList<>();
        judges.forEach(judge -> add(doors, judge, spec));
        // What has rules itself is passed by them alone: a group that a rule names is no door of it.
        if (doors.isEmpty()) {
            References.in(spec)
                    .forEach(at -> others.spec(at.ref())
                            .ifPresent(other -> judges.forEach(judge -> add(doors, judge, other))));
        }
        return new Doors(List.copyOf(doors));
    }

    private static <S extends Spec> void add(List<Door<?>> doors, PacketJudge<S> judge, Spec spec) {
        if (judge.specType().isInstance(spec)) {
            doors.add(new Door<>(judge, judge.specType().cast(spec)));
        }
    }

    boolean lets(Packet packet) {
        return all.stream().anyMatch(door -> door.lets(packet));
    }

    List<Spec> specs() {
        return all.stream().<Spec>map(Door::spec).toList();
    }
}

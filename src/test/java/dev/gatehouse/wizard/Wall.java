package dev.gatehouse.wizard;

import dev.gatehouse.net.Cidr;
import dev.gatehouse.net.Malformed;
import dev.gatehouse.net.PortRange;
import dev.gatehouse.resource.Advanced;
import dev.gatehouse.resource.Multiline;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Row;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.resource.Tags;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A spec that has a component of every sort there may be. */
record Wall(
        Cidr cidr,
        int height,
        boolean lit,
        Colour colour,
        Ref<Wall> neighbour,
        @Nullable String note,
        @Advanced @Nullable @Multiline String policy,
        List<Ref<Wall>> friends,
        List<Cidr> offices,
        List<Colour> stripes,
        @Nullable Gate gate,
        List<Hole> holes,
        Tags tags)
        implements Spec {

    Wall {
        friends = friends.stream().sorted().toList();
        holes = holes.stream().sorted(Comparator.comparingInt(Hole::number)).toList();
    }

    enum Colour {
        RED,
        DARK_GREEN
    }

    record Gate(int width, @Nullable String keeper) {}

    record Hole(
            int number,
            PortRange ports,
            boolean closed,
            @Nullable Colour paint) implements Row {

        Hole {
            if (number == 13) {
                throw new Malformed("number.malformed", number);
            }
        }

        @Override
        public String naturalKey() {
            return Integer.toString(number);
        }
    }
}

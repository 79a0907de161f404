package dev.gatehouse.crash;

import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.Item;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.kinds.autoscalinggroup.AutoScalingGroupSpec;
import dev.gatehouse.kinds.efsmounttarget.EfsMountTargetSpec;
import dev.gatehouse.kinds.instance.InstanceSpec;
import dev.gatehouse.kinds.networkacl.NetworkAclSpec;
import dev.gatehouse.kinds.networkacl.NetworkAclSpec.Action;
import dev.gatehouse.kinds.networkacl.NetworkAclSpec.Entry;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec.Rule;
import dev.gatehouse.kinds.targetgroup.TargetGroupSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.net.Direction;
import dev.gatehouse.net.PortRange;
import dev.gatehouse.net.Protocol;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.support.Workbench;
import java.util.List;
import java.util.stream.Stream;

/** A chapter in the life of a stack: what is wished at its beginning. */
public enum Phase {
    /** All of it, as it was drawn. */
    CREATE {
        @Override
        Spec wished(Spec spec) {
            return spec;
        }
    },
    /** A tag on everything, another rule in each list, other numbers. */
    UPDATE {
        @Override
        Spec wished(Spec spec) {
            // Mount targets have no tags in AWS (2026-11).
            Spec tagged = spec instanceof EfsMountTargetSpec
                    ? spec
                    : With.value(spec, "tags", spec.tags().with("round", "two"));
            return switch (tagged) {
                case NetworkAclSpec list -> With.value(list, "entries", and(list.entries(), ENTRY));
                case SecurityGroupSpec group -> With.value(group, "rules", and(group.rules(), RULE));
                case AutoScalingGroupSpec group -> With.value(group, "maxSize", group.maxSize() + 1);
                case TargetGroupSpec group -> With.value(group, "deregistrationDelay", 60);
                default -> tagged;
            };
        }
    },
    /** The rules go again; instances are made anew, and subnets in which a load balancer or a group stands get other blocks. */
    REPLACE {
        @Override
        Spec wished(Spec spec) {
            Spec moved = Moves.moved(
                    Moves.moved(spec, Cidr.parse("10.16.1.0/24"), Cidr.parse("10.16.21.0/24")),
                    Cidr.parse("10.16.3.0/24"),
                    Cidr.parse("10.16.23.0/24"));
            return switch (moved) {
                case NetworkAclSpec list -> With.value(list, "entries", without(list.entries(), ENTRY));
                case SecurityGroupSpec group -> With.value(group, "rules", without(group.rules(), RULE));
                case InstanceSpec instance -> With.value(instance, "encrypted", !instance.encrypted());
                default -> moved;
            };
        }
    },
    /** Nothing any more. */
    TEARDOWN {
        @Override
        Spec wished(Spec spec) {
            return spec;
        }

        @Override
        void wish(Lab lab, Stack stack) {
            lab.the(Workbench.class).removeEverything(stack);
        }
    };

    private static final PortRange METRICS = PortRange.parse("9100");

    private static final Entry ENTRY = new Entry(
            Direction.INBOUND, 5000, Protocol.TCP, METRICS, null, Cidr.parse("198.51.100.0/24"), Action.ALLOW);

    private static final Rule RULE = new Rule(
            Direction.INBOUND, Protocol.TCP, METRICS, null, Cidr.parse("198.51.100.0/24"), null, false, null, null);

    abstract Spec wished(Spec spec);

    void wish(Lab lab, Stack stack) {
        Inventory inventory = lab.the(Inventory.class);
        for (Item item : inventory.items(stack.id())) {
            Spec wished = wished(item.spec());
            if (!wished.equals(item.spec())) {
                inventory.save(stack.id(), item.id(), wished, item.generation(), Workbench.ANNA);
            }
        }
    }

    private static <R> List<R> and(List<R> rows, R more) {
        return Stream.concat(rows.stream(), Stream.of(more)).toList();
    }

    private static <R> List<R> without(List<R> rows, R gone) {
        return rows.stream().filter(row -> !row.equals(gone)).toList();
    }
}

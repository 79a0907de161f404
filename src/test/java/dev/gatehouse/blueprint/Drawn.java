package dev.gatehouse.blueprint;

import dev.gatehouse.kinds.routetable.RouteTableSpec;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec;
import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.net.Direction;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Spec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** What a blueprint draws of the answers of a test, in a stack that is called {@code s}. */
record Drawn(Map<Ref<?>, Spec> specs) {

    static Drawn of(Blueprint blueprint, Map<Parameter, String> answers) {
        Blueprints.Offer offer = new Blueprints.Offer(blueprint);
        Map<Ref<?>, Spec> specs = new LinkedHashMap<>();
        offer.specs(BlueprintSamples.of(offer, "s", BlueprintSamples.ACCOUNT, answers))
                .forEach((id, spec) -> specs.put(Ref.to(id), spec));
        return new Drawn(specs);
    }

    Paths paths() {
        return new Paths(specs);
    }

    /** The same after somebody changed specs of a type, or took them away by making them null. */
    <S extends Spec> Drawn after(Class<S> type, UnaryOperator<S> change) {
        Map<Ref<?>, Spec> changed = new LinkedHashMap<>();
        specs.forEach((ref, spec) -> {
            Spec now = type.isInstance(spec) ? change.apply(type.cast(spec)) : spec;
            if (now != null) {
                changed.put(ref, now);
            }
        });
        return new Drawn(changed);
    }

    <S extends Spec> List<S> all(Class<S> type) {
        return specs.values().stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** The only one of its type with that name, which is the stack's and then the part. */
    <S extends Spec> S the(Class<S> type, String part) {
        List<S> named = all(type).stream()
                .filter(spec -> spec.tags().name().equals("s-" + part))
                .toList();
        if (named.size() != 1) {
            throw new AssertionError(named.size() + " of " + type.getSimpleName() + " are called " + part);
        }
        return named.getFirst();
    }

    @SuppressWarnings("unchecked")
    <S extends Spec> S the(Ref<S> ref) {
        return (S) Objects.requireNonNull(specs.get(ref), ref::toString);
    }

    String name(Ref<?> ref) {
        String name =
                Objects.requireNonNull(specs.get(ref), ref::toString).tags().name();
        return name.substring("s-".length());
    }

    /** Part, zone and block of each subnet. */
    List<String> subnets() {
        return all(SubnetSpec.class).stream()
                .map(subnet -> subnet.tags().name().substring(2) + " " + subnet.cidr()
                        + (subnet.mapPublicIpOnLaunch() ? " public" : ""))
                .toList();
    }

    /** The subnets of a route table, and where its routes lead. */
    String table(String part) {
        RouteTableSpec table = the(RouteTableSpec.class, part);
        return table.subnets().stream().map(this::name).sorted().toList() + " "
                + table.routes().stream()
                        .map(route -> route.destination() + " → "
                                + the(route.target()).getClass().getSimpleName().replace("Spec", ""))
                        .toList();
    }

    /** What a security group lets in, or out: a port and the other side. */
    List<String> rules(String part, Direction direction) {
        return the(SecurityGroupSpec.class, part).rules().stream()
                .filter(rule -> rule.direction() == direction)
                .map(rule -> (rule.ports() == null
                                ? rule.protocol().toString()
                                : rule.ports().toString()) + " "
                        + (rule.group() == null ? String.valueOf(rule.cidr()) : name(rule.group())))
                .sorted()
                .toList();
    }
}

package dev.gatehouse.kinds.routetable;

import dev.gatehouse.kinds.Typed;
import dev.gatehouse.kinds.routetable.RouteTableSpec.Route;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Surroundings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.services.ec2.model.CreateRouteRequest;

/** What a person would type to make a route table. */
final class RouteCommands {

    private static final String TABLE = "<route-table>";

    private final RouteTargets targets;
    private final Surroundings surroundings;

    RouteCommands(RouteTargets targets, Surroundings surroundings) {
        this.targets = targets;
        this.surroundings = surroundings;
    }

    List<String> of(RouteTableSpec spec) {
        List<String> commands = new ArrayList<>();
        String vpc = Typed.ref(spec.vpc(), surroundings);
        commands.add(
                spec.main()
                        ? "aws ec2 describe-route-tables --filters Name=association.main,Values=true Name=vpc-id,Values="
                                + vpc
                        : "aws ec2 create-route-table --vpc-id " + vpc);
        spec.routes()
                .forEach(route -> commands.add("aws ec2 create-route --route-table-id " + TABLE
                        + " --destination-cidr-block " + route.destination() + " " + target(route)));
        spec.subnets()
                .forEach(subnet -> commands.add("aws ec2 associate-route-table --route-table-id " + TABLE
                        + " --subnet-id " + Typed.ref(subnet, surroundings)));
        return commands;
    }

    private String target(Route route) {
        String id = Typed.ref(route.target(), surroundings);
        return slot(route.target()).flatMap(slot -> option(slot, id)).orElse("--gateway-id") + " " + id;
    }

    private Optional<RouteTargetSlot> slot(Ref<RouteTarget> target) {
        return target instanceof Ref.External<?> external && targets.knows(external.id())
                ? Optional.of(targets.slot(external.id()))
                : target(surroundings.spec(target)).flatMap(targets::slot);
    }

    /** A reference says what it should be of; what it is of may be anything while it is not checked. */
    private static Optional<RouteTarget> target(Optional<?> spec) {
        return spec.filter(RouteTarget.class::isInstance).map(RouteTarget.class::cast);
    }

    /** The AWS CLI calls an option as the API calls its parameter: whichever the slot sets. */
    private static Optional<String> option(RouteTargetSlot slot, String id) {
        CreateRouteRequest.Builder route = CreateRouteRequest.builder();
        slot.point(route, id);
        CreateRouteRequest request = route.build();
        return request.sdkFields().stream()
                .filter(field -> id.equals(field.getValueOrDefault(request)))
                .map(SdkField::memberName)
                .map(name -> "-" + name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT))
                .findFirst();
    }
}

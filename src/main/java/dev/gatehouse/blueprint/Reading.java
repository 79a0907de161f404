package dev.gatehouse.blueprint;

import dev.gatehouse.inventory.Stage;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.net.Region;
import dev.gatehouse.resource.RegionFacts;
import dev.gatehouse.resource.Scope;
import dev.gatehouse.resource.Surroundings.Zone;
import dev.gatehouse.resource.Texts;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes parameters of the answers to what one blueprint asks, and says at each answer what is wrong with it. */
final class Reading {

    /** Smaller blocks leave too few addresses to a load balancer. */
    private static final int SMALLEST = 19;

    private static final int LARGEST = 16;

    private static final Pattern ZONE = Pattern.compile("Z[A-Z0-9]{5,31}");

    private final Blueprints.Offer blueprint;
    private final AnswerReader reader;
    private final RegionFacts facts;

    Reading(Blueprints.Offer blueprint, AnswerReader reader, RegionFacts facts) {
        this.blueprint = blueprint;
        this.reader = reader;
        this.facts = facts;
    }

    private boolean asks(Parameter parameter) {
        return blueprint.asks().contains(parameter);
    }

    Parameters parameters() {
        Scope place = new Scope(
                reader.text(Parameter.ACCOUNT), reader.read(Parameter.REGION, Region::parse, new Region("us-east-1")));
        String type = asks(Parameter.INSTANCE_TYPE) ? reader.text(Parameter.INSTANCE_TYPE) : "";
        Map<Parameter, String> chosen = chosen();
        return new Parameters(
                reader.text(Parameter.NAME),
                stage(),
                place,
                zones(place, type),
                block(),
                asks(Parameter.OFFICE) ? reader.source(Parameter.OFFICE) : Cidr.ANYWHERE,
                chosen,
                type,
                asks(Parameter.MIN_SERVERS) ? reader.number(Parameter.MIN_SERVERS) : 0,
                asks(Parameter.MAX_SERVERS) ? reader.number(Parameter.MAX_SERVERS) : 0,
                asks(Parameter.DATABASE_CLASS) ? reader.text(Parameter.DATABASE_CLASS) : "",
                asks(Parameter.NODE_TYPE) ? reader.text(Parameter.NODE_TYPE) : "",
                asks(Parameter.DOMAIN) ? site(chosen) : null,
                reader.optional(Parameter.PUBLIC_KEY));
    }

    private Map<Parameter, String> chosen() {
        Map<Parameter, String> chosen = new EnumMap<>(Parameter.class);
        for (Parameter parameter : blueprint.asks()) {
            List<String> words = blueprint.words(parameter);
            if (!words.isEmpty()) {
                chosen.put(parameter, reader.choice(parameter, words));
            }
        }
        return chosen;
    }

    /** A domain, and with it what is only of use there. */
    private @Nullable Site site(Map<Parameter, String> chosen) {
        boolean alone = Objects.equals(chosen.get(Parameter.LAYOUT), Layouts.ONE_HOST);
        String domain = blueprint.isOptional(Parameter.DOMAIN)
                ? reader.optional(Parameter.DOMAIN)
                : reader.text(Parameter.DOMAIN);
        String zone = asks(Parameter.ZONE) ? reader.optional(Parameter.ZONE) : null;
        if (zone != null && !ZONE.matcher(zone).matches()) {
            reader.wrong(Parameter.ZONE, "blueprint.malformed-zone", zone);
        }
        if (zone != null && domain == null) {
            reader.wrong(Parameter.ZONE, "blueprint.zone-without-domain");
        }
        if (domain != null && Objects.equals(chosen.get(Parameter.LAYOUT), Layouts.ONE_ZONE)) {
            reader.wrong(Parameter.DOMAIN, "blueprint.no-visitors");
        }
        String email = asks(Parameter.EMAIL) && alone ? reader.text(Parameter.EMAIL) : null;
        return domain == null ? null : new Site(domain, zone, email);
    }

    private Stage stage() {
        List<Stage> all = List.of(Stage.values());
        String word = reader.choice(
                Parameter.STAGE, all.stream().map(stage -> Texts.write(stage)).toList());
        return all.stream()
                .filter(stage -> Texts.write(stage).equals(word))
                .findFirst()
                .orElse(Stage.NONE);
    }

    private List<String> zones(Scope place, String type) {
        if (!reader.isSound()) {
            return List.of();
        }
        List<Zone> offered = facts.zones(place);
        List<String> chosen = Zones.chosen(offered, type.isEmpty() ? List.of() : List.of(type));
        if (offered.isEmpty()) {
            reader.wrong(Parameter.REGION, "blueprint.zones-unknown", place.region());
        } else if (chosen.size() < 2) {
            reader.wrong(Parameter.INSTANCE_TYPE, "blueprint.too-few-zones", type, place.region());
        }
        return chosen.stream().limit(2).toList();
    }

    private Cidr block() {
        Cidr block = reader.read(Parameter.BLOCK, Cidr::parse, Cidr.parse("10.0.0.0/16"));
        if (block.prefix() < LARGEST || block.prefix() > SMALLEST) {
            reader.wrong(Parameter.BLOCK, "blueprint.block-size", block, LARGEST, SMALLEST);
        }
        return block;
    }
}

package dev.gatehouse.blueprint;

import dev.gatehouse.inventory.Additions;
import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.Item;
import dev.gatehouse.inventory.Refused;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.inventory.Stage;
import dev.gatehouse.kinds.dnsrecord.DnsRecordSpec;
import dev.gatehouse.kinds.hostedzone.HostedZoneSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.resource.Author;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.RegionFacts;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Scope;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.resource.Surroundings.Zone;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Copies whole stacks: for another stage, into another account or Region, beside the first one. */
@Service
public class Copies {

    private final Inventory inventory;
    private final Blocks blocks;
    private final RegionFacts facts;
    private final FilledStacks stacks;
    private final Additions additions;

    Copies(Inventory inventory, Blocks blocks, RegionFacts facts, FilledStacks stacks, Additions additions) {
        this.inventory = inventory;
        this.blocks = blocks;
        this.facts = facts;
        this.stacks = stacks;
        this.additions = additions;
    }

    /**
     * What a copy is to be.
     *
     * @param blocks for each network of the stack, in the order of {@link #networks}
     * @param domains for each domain of the stack, in the order of {@link #domains}
     */
    public record Wish(String name, Stage stage, Scope place, List<Cidr> blocks, List<String> domains) {
        public Wish {
            blocks = List.copyOf(blocks);
            domains = List.copyOf(domains);
        }
    }

    /** The blocks that have to move. */
    public List<Cidr> networks(Stack stack) {
        return blocks.of(stack).stream().distinct().toList();
    }

    /** The domains that have to be other ones: those of its zones, and names of its own in zones of others. */
    public List<String> domains(Stack stack) {
        List<Item> items = inventory.items(stack.id());
        List<String> names = Stream.concat(
                        items.stream().map(Item::spec).flatMap(Copies::ofZone),
                        items.stream().map(Item::spec).flatMap(Copies::inZoneOfOthers))
                .distinct()
                .toList();
        return names.stream()
                .filter(name -> names.stream().noneMatch(above -> name.endsWith("." + above)))
                .toList();
    }

    private static Stream<String> ofZone(Spec spec) {
        return spec instanceof HostedZoneSpec zone ? Stream.of(zone.domain()) : Stream.of();
    }

    private static Stream<String> inZoneOfOthers(Spec spec) {
        return spec instanceof DnsRecordSpec name && name.zone() instanceof Ref.External
                ? Stream.of(name.recordName())
                : Stream.of();
    }

    /** The next blocks of the same size that nobody in the account has. */
    public List<Cidr> proposedBlocks(Stack stack, Scope place) {
        List<Cidr> taken = new ArrayList<>(
                blocks.taken(place).stream().map(Blocks.Taken::block).toList());
        List<Cidr> proposed = new ArrayList<>();
        for (Cidr block : networks(stack)) {
            Cidr free = blocks.free(block, taken);
            proposed.add(free);
            taken.add(free);
        }
        return proposed;
    }

    /** The stage before the domain: each stage can be reached beside the others. */
    public List<String> proposedDomains(Stack stack, Stage stage) {
        String before = stage == Stage.NONE ? "copy." : stage.name().toLowerCase(Locale.ROOT) + ".";
        return domains(stack).stream().map(domain -> before + domain).toList();
    }

    /** What is wrong with a wish: by {@code block} and {@code domain}, and the place among them. */
    public List<Diagnostic> check(Stack stack, Wish wish) {
        List<Diagnostic> found = new ArrayList<>();
        List<Cidr> networks = networks(stack);
        for (int i = 0; i < networks.size(); i++) {
            block("block-" + i, networks.get(i), wish.blocks().get(i), wish.place(), found);
        }
        List<String> domains = domains(stack);
        for (int i = 0; i < domains.size(); i++) {
            if (domains.get(i).equals(wish.domains().get(i))) {
                found.add(Diagnostic.error("domain-" + i, "blueprint.same-domain", domains.get(i)));
            }
        }
        if (!wish.place().region().equals(stack.scope().region())
                && facts.zones(wish.place()).isEmpty()) {
            found.add(Diagnostic.error(
                    "region", "blueprint.zones-unknown", wish.place().region()));
        }
        return found;
    }

    private void block(String path, Cidr from, Cidr to, Scope place, List<Diagnostic> found) {
        if (from.prefix() != to.prefix()) {
            found.add(Diagnostic.error(path, "blueprint.other-size", to, from));
        }
        blocks.taken(place).stream()
                .filter(taken -> taken.block().overlaps(to))
                .findFirst()
                .ifPresent(taken -> found.add(
                        taken.stack().isEmpty()
                                ? Diagnostic.error(path, "blueprint.block-in-aws", to, taken.block())
                                : Diagnostic.error(path, "blueprint.block-taken", to, taken.block(), taken.stack())));
    }

    /** What the copy would have. */
    public Map<ResourceId, Spec> specs(Stack stack, Wish wish) {
        Map<Cidr, Cidr> moved = new LinkedHashMap<>();
        List<Cidr> networks = networks(stack);
        for (int i = 0; i < networks.size(); i++) {
            moved.put(networks.get(i), wish.blocks().get(i));
        }
        Map<String, String> renamed = new LinkedHashMap<>();
        List<String> domains = domains(stack);
        for (int i = 0; i < domains.size(); i++) {
            renamed.put(domains.get(i), wish.domains().get(i));
        }
        Move move = new Move(moved, zones(stack.scope(), wish.place()), renamed);
        return new Copying(move, Renaming.of(stack.name(), wish.name())).of(inventory.items(stack.id()));
    }

    /** By their places: the first zone of one Region is the first of the other. */
    private Map<String, String> zones(Scope from, Scope to) {
        if (from.region().equals(to.region())) {
            return Map.of();
        }
        List<String> there = Zones.chosen(facts.zones(to), Set.of());
        List<String> here = facts.zones(from).stream().map(Zone::name).sorted().toList();
        List<String> rich = Zones.chosen(facts.zones(from), Set.of());
        Map<String, String> zones = new LinkedHashMap<>();
        for (String zone : here) {
            int place = rich.contains(zone) ? rich.indexOf(zone) : here.indexOf(zone);
            zones.put(zone, there.get(place % there.size()));
        }
        return zones;
    }

    /** What is doubtful about a copy only because the other stacks of its account and Region are there: quotas, say. */
    public List<Diagnostic> doubts(Stack stack, Wish wish) {
        return check(stack, wish).isEmpty()
                ? additions.becauseOfOthers(wish.place(), specs(stack, wish)).stream()
                        .filter(one -> !one.isError())
                        .map(one -> new Diagnostic(one.severity(), one.code(), "", one.arguments()))
                        .distinct()
                        .toList()
                : List.of();
    }

    /** Makes it; throws {@link Refused} with everything that is wrong, and then makes nothing. */
    public Stack make(UUID team, Stack stack, Wish wish, Author author) {
        List<Diagnostic> wrong = check(stack, wish);
        if (!wrong.isEmpty()) {
            throw new Refused(wrong);
        }
        return stacks.make(
                team,
                wish.place(),
                wish.name(),
                wish.stage(),
                specs(stack, wish),
                new FilledStacks.Origin("stack.copied", stack.name()),
                author);
    }
}

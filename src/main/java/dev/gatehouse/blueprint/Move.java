package dev.gatehouse.blueprint;

import dev.gatehouse.net.Cidr;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the addresses and zones of a stack go in a copy of it.
 *
 * @param blocks of its networks, each to one of the same size
 * @param zones by name
 * @param domains each to another one; names beneath them go along
 */
record Move(Map<Cidr, Cidr> blocks, Map<String, String> zones, Map<String, String> domains) {

    private static final Pattern ADDRESS =
            Pattern.compile("(?<![\\d.])(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})(?![\\d.]*\\d)");

    Move {
        blocks.forEach((from, to) -> {
            if (from.prefix() != to.prefix()) {
                throw new IllegalArgumentException(from + " does not fit into " + to);
            }
        });
    }

    /** What lies in one of the networks lies at the same place in the other one; everything else stays. */
    Cidr block(Cidr block) {
        return blocks.entrySet().stream()
                .filter(pair -> pair.getKey().contains(block))
                .findFirst()
                .map(pair -> new Cidr(
                        block.base() - pair.getKey().base() + pair.getValue().base(), block.prefix()))
                .orElse(block);
    }

    /** A zone, a domain, or a text with addresses in it. */
    String text(String text) {
        String zone = zones.get(text);
        return zone != null ? zone : addresses(domain(text).orElse(text));
    }

    private Optional<String> domain(String text) {
        return domains.entrySet().stream()
                .filter(pair -> text.equals(pair.getKey()) || text.endsWith("." + pair.getKey()))
                .findFirst()
                .map(pair -> text.substring(0, text.length() - pair.getKey().length()) + pair.getValue());
    }

    private String addresses(String text) {
        return ADDRESS.matcher(text).replaceAll(found -> Matcher.quoteReplacement(address(found.group())));
    }

    private String address(String address) {
        for (String octet : address.split("\\.")) {
            if (Integer.parseInt(octet) > 255 || octet.length() > 1 && octet.startsWith("0")) {
                return address;
            }
        }
        return Cidr.address(block(Cidr.masked(address + "/32")).base());
    }
}

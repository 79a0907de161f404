package dev.gatehouse.web.setup;

import dev.gatehouse.net.Cidr;
import dev.gatehouse.net.Malformed;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Shape;
import dev.gatehouse.resource.Spec;
import java.text.NumberFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;

/** Says of a block from which address to which it goes, and how many these are. */
final class AddressRange {

    private AddressRange() {}

    /** Nothing while the text is no block. */
    static Optional<Diagnostic> typed(String path, String text) {
        try {
            return Optional.of(of(path, Cidr.parse(text.strip())));
        } catch (Malformed saidElsewhere) {
            return Optional.empty();
        }
    }

    /** Those of the blocks that a resource has itself; rows may name any. */
    static List<Finding> in(Spec spec) {
        return Shape.of(spec.getClass()).components().stream()
                .map(component -> component.of(spec))
                .filter(Cidr.class::isInstance)
                .map(block -> Finding.of(of("", (Cidr) block)))
                .toList();
    }

    private static Diagnostic of(String path, Cidr block) {
        return Diagnostic.info(
                path,
                "cidr.range",
                Cidr.address(block.base()),
                Cidr.address(block.last()),
                NumberFormat.getIntegerInstance(LocaleContextHolder.getLocale()).format(block.size()));
    }
}

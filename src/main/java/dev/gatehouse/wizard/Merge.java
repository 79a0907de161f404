package dev.gatehouse.wizard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Brings together what two people made of the same form: what only one of them changed is proposed as that one has it;
 * what both changed is for a person to choose.
 *
 * @param base what both began from; null if that is not known
 * @param theirs what was saved meanwhile
 * @param mine what was to be saved; as the others printed from a spec, so that equal specs are equal texts
 */
public record Merge(RecordForm<?> form, @Nullable FormText base, FormText theirs, FormText mine) {

    public enum Side {
        THEIRS,
        MINE
    }

    /**
     * A field, a row or a tag that is not the same on both sides.
     *
     * @param theirs its texts by path; empty if it is not there
     * @param mine its texts by path; empty if it is not there
     * @param proposed null if both changed it
     */
    public record Difference(
            Piece piece,
            Map<String, String> theirs,
            Map<String, String> mine,
            @Nullable Side proposed) {}

    public List<Difference> differences() {
        Map<Piece, Map<String, String>> began = base == null ? Map.of() : Pieces.of(form, base);
        Map<Piece, Map<String, String>> saved = Pieces.of(form, theirs);
        Map<Piece, Map<String, String>> typed = Pieces.of(form, mine);
        Set<Piece> pieces = new LinkedHashSet<>(saved.keySet());
        pieces.addAll(typed.keySet());
        List<Difference> differences = new ArrayList<>();
        for (Piece piece : pieces) {
            Map<String, String> their = saved.getOrDefault(piece, Map.of());
            Map<String, String> my = typed.getOrDefault(piece, Map.of());
            if (!their.equals(my)) {
                differences.add(
                        new Difference(piece, their, my, proposed(began.getOrDefault(piece, Map.of()), their, my)));
            }
        }
        return differences;
    }

    private @Nullable Side proposed(Map<String, String> began, Map<String, String> their, Map<String, String> my) {
        if (base == null) {
            return null;
        }
        return began.equals(my) ? Side.THEIRS : began.equals(their) ? Side.MINE : null;
    }

    /** The form with each difference as it was chosen; where nothing was chosen, as typed. */
    public FormText merged(Map<String, Side> choices) {
        Map<Piece, Map<String, String>> merged = new LinkedHashMap<>(Pieces.of(form, theirs));
        merged.putAll(Pieces.of(form, mine));
        for (Difference difference : differences()) {
            Side side = choices.getOrDefault(
                    difference.piece().key(), Objects.requireNonNullElse(difference.proposed(), Side.MINE));
            merged.put(difference.piece(), side == Side.THEIRS ? difference.theirs() : difference.mine());
        }
        return Pieces.together(merged);
    }
}

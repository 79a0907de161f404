package dev.gatehouse.web.operate.teardown;

import dev.gatehouse.inventory.Item;
import java.util.List;

/**
 * What must be settled about one resource before it goes, and what was said about it so far.
 *
 * @param fates what can become of what it holds; none if there is nothing to choose
 * @param isProtected whether AWS refuses to delete it unless its protection is lifted
 * @param lifted whether somebody said that it is
 * @param asked whether it was sent already, so that what is missing is a mistake
 */
public record Matter(Item item, List<Choice> fates, boolean isProtected, boolean lifted, boolean asked) {

    /**
     * One outcome.
     *
     * @param text message key; what follows from it is {@code <text>.about}
     */
    public record Choice(String word, String text, List<String> arguments, boolean chosen) {}

    public boolean isUndecided() {
        return !fates.isEmpty() && fates.stream().noneMatch(Choice::chosen);
    }

    public boolean isStillProtected() {
        return isProtected && !lifted;
    }

    public boolean isSettled() {
        return !isUndecided() && !isStillProtected();
    }
}

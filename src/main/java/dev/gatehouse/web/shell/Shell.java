package dev.gatehouse.web.shell;

import dev.gatehouse.drift.Drifts;
import dev.gatehouse.live.Live;
import dev.gatehouse.team.CloudSource;
import dev.gatehouse.team.Person;
import dev.gatehouse.team.Preferences;
import dev.gatehouse.team.Role;
import dev.gatehouse.web.security.CurrentPerson;
import dev.gatehouse.web.security.RescuedForm;
import dev.gatehouse.web.security.RescuedForms;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * What templates may ask about the frame of a page, as {@code #shell}: who is here, which stacks, which extra parts.
 * Asked when it is needed, so that fragments do not pay for what only whole pages show.
 */
@Component
public class Shell {

    private final CurrentPerson currentPerson;
    private final RescuedForms rescuedForms;
    private final CloudSource cloudSource;
    private final ObjectProvider<StackList> stackLists;
    private final ObjectProvider<ShellItem> shellItems;
    private final List<StackTab> tabs;
    private final Live live;
    private final Drifts drifts;

    Shell(
            CurrentPerson currentPerson,
            RescuedForms rescuedForms,
            CloudSource cloudSource,
            ObjectProvider<StackList> stackLists,
            ObjectProvider<ShellItem> shellItems,
            ObjectProvider<StackTab> tabs,
            Live live,
            Drifts drifts) {
        this.currentPerson = currentPerson;
        this.rescuedForms = rescuedForms;
        this.cloudSource = cloudSource;
        this.stackLists = stackLists;
        this.shellItems = shellItems;
        this.live = live;
        this.drifts = drifts;
        this.tabs =
                tabs.stream().sorted(Comparator.comparingInt(StackTab::order)).toList();
    }

    /** Who is signed in; null for nobody. */
    public @Nullable Person person() {
        return currentPerson.of(request()).orElse(null);
    }

    /** Whether the person who is signed in may do what this role may, by its name. */
    public boolean may(String role) {
        return currentPerson
                .of(request())
                .map(person -> person.may(Role.valueOf(role)))
                .orElse(false);
    }

    public List<StackHead> stacks() {
        return currentPerson.of(request()).stream()
                .flatMap(person -> stackLists.stream().flatMap(list -> list.stacksOf(person).stream()))
                .toList();
    }

    public List<ShellItem.Part> items() {
        return currentPerson.of(request()).stream()
                .flatMap(person -> shellItems.orderedStream().flatMap(item -> item.part(person).stream()))
                .toList();
    }

    public List<StackTab> tabs() {
        return tabs;
    }

    /** How many changes from outside wait for an answer in a stack. */
    public long drifts(UUID stack) {
        return drifts.count(List.of(stack)).getOrDefault(stack, 0L);
    }

    /** Whether something that plays AWS answers instead of AWS. */
    public boolean simulated() {
        return cloudSource.simulated();
    }

    public Preferences preferences() {
        return currentPerson.preferences(request());
    }

    /** For the page's {@code data-theme}: auto, light or dark. */
    public String theme() {
        return preferences().theme().name().toLowerCase(Locale.ROOT);
    }

    /** Whether this page's form holds text rescued from an ended session. */
    public boolean refilled() {
        return rescuedForms.taken(request());
    }

    /** Rescued text that the page itself did not take back into a form. */
    public Optional<RescuedForm> leftover() {
        return refilled() ? Optional.empty() : rescuedForms.take(request());
    }

    /** The event stream a page listens to, from this moment on; null when it listens to nothing. */
    public @Nullable String stream(@Nullable List<String> topics) {
        if (topics == null || topics.isEmpty()) {
            return null;
        }
        return "/live?topics=" + String.join(",", topics) + "&since=" + live.position();
    }

    /** Path and query of this page, to come back to. */
    public String here() {
        HttpServletRequest request = request();
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    /** Whether this page is the one at the path, or below it. */
    public boolean within(String path) {
        String here = request().getRequestURI();
        return here.equals(path) || here.startsWith(path + "/");
    }

    private static HttpServletRequest request() {
        if (RequestContextHolder.currentRequestAttributes() instanceof ServletRequestAttributes attributes) {
            return attributes.getRequest();
        }
        throw new IllegalStateException("not a servlet request");
    }
}

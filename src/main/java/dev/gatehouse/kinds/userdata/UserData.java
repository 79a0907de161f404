package dev.gatehouse.kinds.userdata;

import dev.gatehouse.kinds.Typed;
import dev.gatehouse.kinds.dbinstance.DbInstanceSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.resource.Multiline;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.References;
import dev.gatehouse.resource.Role;
import dev.gatehouse.resource.Surroundings;
import dev.gatehouse.resource.Words;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What an instance does at its first start. Without a part it is the script as it stands; with parts it is the script
 * that they make, in the order of these components, and a script of one's own comes last.
 *
 * @param databasePage the database of a page for practice, at {@code /db} of the web server
 * @param natFor whose packets the instance forwards and masquerades, as a NAT instance
 * @param redisPort the port of a Redis that only processes of the instance reach
 */
@Words("user-data")
public record UserData(
        @Nullable WebServer webServer,
        @Nullable EfsMount files,
        @Nullable Ref<DbInstanceSpec> databasePage,
        @Nullable ReverseProxy proxy,
        @Nullable Cidr natFor,
        @Nullable Integer redisPort,
        @Nullable @Multiline String script) {

    /** What commands call its file. */
    public static final String FILE = "user-data.sh";

    public static final UserData NONE = new UserData(null, null, null, null, null, null, null);

    /** The text of a script that was made of parts becomes those parts. */
    public UserData {
        script = script == null || script.isBlank() ? null : script;
        boolean free = webServer == null
                && files == null
                && databasePage == null
                && proxy == null
                && natFor == null
                && redisPort == null;
        UserData made = free && script != null ? Heading.read(script) : null;
        if (made != null) {
            webServer = made.webServer;
            files = made.files;
            databasePage = made.databasePage;
            proxy = made.proxy;
            natFor = made.natFor;
            redisPort = made.redisPort;
            script = made.script;
        }
    }

    /** A script of one's own, and nothing else. */
    public static UserData ofScript(String script) {
        return NONE.withScript(script);
    }

    public UserData withScript(@Nullable String own) {
        return new UserData(webServer, files, databasePage, proxy, natFor, redisPort, own);
    }

    /** The same, or null if it says nothing: so specs hold it. */
    public static @Nullable UserData orNull(@Nullable UserData userData) {
        return NONE.equals(userData) ? null : userData;
    }

    /** As AWS takes it; only with resolved references. */
    public static @Nullable String encoded(@Nullable UserData userData) {
        return userData == null
                ? null
                : Base64.getEncoder()
                        .encodeToString(userData.text(Ref::externalId).getBytes(StandardCharsets.UTF_8));
    }

    /** As AWS tells it: as parts if it is what they make, else as a script. */
    public static @Nullable UserData decoded(@Nullable String base64) {
        return base64 == null
                ? null
                : orNull(ofScript(new String(Base64.getMimeDecoder().decode(base64), StandardCharsets.UTF_8)));
    }

    /** The stored form of a spec whose {@code userData} was a text, as it is now. */
    public static Map<String, Object> ofText(Map<String, Object> stored) {
        Map<String, Object> upgraded = new LinkedHashMap<>(stored);
        upgraded.computeIfPresent("userData", (name, text) -> Map.of("script", text));
        return upgraded;
    }

    public boolean hasParts() {
        return !withScript(null).equals(NONE);
    }

    /** The script that cloud-init runs, with what a reference is called there. */
    public String text(Function<Ref<?>, String> names) {
        return hasParts()
                ? Composition.of(References.mapped(this, ref -> Ref.external(names.apply(ref))), Parts.NEWEST)
                : script == null ? "" : script;
    }

    /** As the file that commands take it from; empty if there is none. */
    public static Map<String, String> file(@Nullable UserData userData, Surroundings surroundings) {
        return userData == null ? Map.of() : Map.of(FILE, userData.text(ref -> Typed.ref(ref, surroundings)));
    }

    /** Whether it mounts EFS, by its part or as far as its script tells. */
    public boolean mountsFiles() {
        return files != null || script != null && ScriptLint.mountsFiles(script);
    }

    /** A file system can be mounted only where it has mount targets. */
    public Set<Role> needs() {
        return files == null ? Set.of() : Set.of(Role.mountTargets(files.fileSystem()));
    }
}

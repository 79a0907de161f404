package dev.gatehouse.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;

/** {@code export FILE} and {@code restore FILE} on the database of the panel's settings, while no panel has it open. */
@ImportAutoConfiguration(DataSourceAutoConfiguration.class)
public class BackupCommand {

    static final String USAGE = "export FILE | restore FILE";

    public static void main(String[] args) {
        System.exit(run(List.of(args)));
    }

    private static int run(List<String> args) {
        if (args.size() != 2 || !List.of("export", "restore").contains(args.getFirst())) {
            System.err.println(USAGE);
            return 2;
        }
        Path file = Path.of(args.getLast()).toAbsolutePath().normalize();
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(BackupCommand.class)
                .web(WebApplicationType.NONE)
                .properties("logging.level.root=error")
                .run()) {
            DataSource database = context.getBean(DataSource.class);
            if (args.getFirst().equals("export")) {
                System.out.println("Kept " + told(export(database, file)) + " in " + file);
            } else {
                System.out.println("Restored " + told(new Restoration(database).restore(file)) + " from " + file);
            }
            return 0;
        } catch (NotRestored why) {
            System.err.println(why.getMessage());
        } catch (FileAlreadyExistsException there) {
            System.err.println(there.getFile() + " is there already; a backup never overwrites one.");
        } catch (IOException trouble) {
            System.err.println("The file cannot be used: " + trouble);
        } catch (SQLException | FlywayException trouble) {
            System.err.println("The database cannot be used: " + trouble.getMessage()
                    + System.lineSeparator()
                    + "If a panel has it open, stop the panel first, or take the backup from its page.");
        }
        return 1;
    }

    /** Under its name only when it is whole, and for nobody else to read. */
    static Cover export(DataSource database, Path file) throws IOException, SQLException {
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        Files.deleteIfExists(unfinished);
        Files.createFile(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (OutputStream out = Files.newOutputStream(unfinished, StandardOpenOption.WRITE)) {
            Cover cover = new Backups(database, Clock.systemUTC()).write(out);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            return cover;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static String told(Cover cover) {
        return cover.total() + " rows of " + cover.rows().size() + " tables, as of " + cover.takenAt();
    }
}

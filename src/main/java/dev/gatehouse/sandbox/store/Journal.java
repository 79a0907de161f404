package dev.gatehouse.sandbox.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * A file with one line per commit, forced to disk before anybody hears of the commit. A last line that a crash cut
 * short was never acknowledged and is dropped; damage anywhere else is an error, not a loss.
 */
final class Journal implements AutoCloseable {

    private static final int REWRITE_FROM = 20_000;

    private final Path file;
    private final DirectoryLock lock;
    private FileChannel channel;
    private int changes;

    private Journal(Path file, DirectoryLock lock, FileChannel channel) {
        this.file = file;
        this.lock = lock;
        this.channel = channel;
    }

    static Journal open(Path directory, Snapshot into) {
        try {
            Files.createDirectories(directory);
            DirectoryLock lock = DirectoryLock.of(directory);
            Path file = directory.resolve("journal.jsonl");
            long sound = Files.exists(file) ? replay(file, into) : 0;
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            channel.truncate(sound);
            channel.position(sound);
            Journal journal = new Journal(file, lock, channel);
            journal.rewrite(into.rows());
            return journal;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The sandbox cannot keep its state in " + directory + ": " + e.getMessage(), e);
        }
    }

    /** Applies every whole line and returns where the last of them ends. */
    private static long replay(Path file, Snapshot into) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int start = 0;
        for (int at = 0; at < bytes.length; at++) {
            if (bytes[at] == '\n') {
                String line = new String(bytes, start, at - start, StandardCharsets.UTF_8);
                JournalLine.read(line, file).forEach(into::apply);
                start = at + 1;
            }
        }
        return start;
    }

    void append(List<Store.Change> batch) {
        try {
            long before = channel.position();
            try {
                write(channel, JournalLine.write(batch));
            } catch (IOException e) {
                channel.truncate(before);
                throw e;
            }
            changes += batch.size();
        } catch (IOException e) {
            throw new UncheckedIOException("The sandbox cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    private static void write(FileChannel channel, String line) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        channel.force(false);
    }

    /** Whether most of the file tells of rows that have changed since, when so many rows are left. */
    boolean isMostlyPast(int rows) {
        return changes > REWRITE_FROM && changes > 4 * rows;
    }

    /** Replaces the file by one that tells only these rows; the old one stays until the new one is on disk. */
    void rewrite(List<Store.Change> rows) {
        try {
            Path fresh = file.resolveSibling("journal.new");
            FileChannel written = FileChannel.open(
                    fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
            if (!rows.isEmpty()) {
                write(written, JournalLine.write(rows));
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            channel.close();
            channel = written;
            changes = rows.size();
        } catch (IOException e) {
            throw new UncheckedIOException("The sandbox cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try (lock) {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The sandbox cannot close " + file + ": " + e.getMessage(), e);
        }
    }
}

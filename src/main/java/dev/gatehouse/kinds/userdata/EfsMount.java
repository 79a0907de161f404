package dev.gatehouse.kinds.userdata;

import dev.gatehouse.kinds.efsfilesystem.EfsFileSystemSpec;
import dev.gatehouse.resource.Ref;
import org.jspecify.annotations.Nullable;

/** An EFS file system, mounted with TLS at each start. */
public record EfsMount(
        Ref<EfsFileSystemSpec> fileSystem, @Nullable String directory) {

    static final String USUAL = "/mnt/efs";

    public EfsMount {
        directory = directory == null || directory.isBlank()
                ? USUAL
                : directory.strip().replaceAll("(?<=.)/+$", "");
    }
}

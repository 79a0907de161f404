/**
 * Owns the EFS file system: files that many hosts share, in all zones of the Region or in one. Never mounts it: mount
 * targets and hosts do. Relied on: its creation token makes no twin; lifecycle rules and backups take calls of their own,
 * so they are asked for only where they matter. Start reading at
 * {@link dev.gatehouse.kinds.efsfilesystem.EfsFileSystemSpec}.
 */
@NullMarked
package dev.gatehouse.kinds.efsfilesystem;

import org.jspecify.annotations.NullMarked;

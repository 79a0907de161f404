/**
 * Owns the emulator's Secrets Manager. Never encrypts: whoever reads the sandbox's files reads its secrets. Start reading at
 * {@link dev.gatehouse.sandbox.secretsmanager.SecretsService}.
 */
@NullMarked
package dev.gatehouse.sandbox.secretsmanager;

import org.jspecify.annotations.NullMarked;

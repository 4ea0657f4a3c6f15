package org.ormek.api.imports;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.ormek.api.security.Asker;
import org.ormek.model.Sha256;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files that come in over HTTP. The same file again adds nothing; with an idempotency key it is not even run again. */
@RestController
class ImportController {

    private final ImportDesk desk;
    private final ImportReceipts receipts;
    private final Path uploads;

    ImportController(ImportDesk desk, ImportReceipts receipts, @Value("${spring.servlet.multipart.location}") Path uploads) {
        this.desk = desk;
        this.receipts = receipts;
        this.uploads = uploads;
    }

    @Operation(operationId = "import", tags = "Imports", summary = "Bring a file in", description = "The file is archived before the answer; its import waits for its turn. "
            + "With an Idempotency-Key the request may be repeated: the same request gets the same receipt for 30 days.")
    @PostMapping(path = "/api/v1/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Receipt> submit(
            @AuthenticationPrincipal Asker asker,
            @Parameter(description = "1 to 200 visible ASCII characters, for example a UUID", example = "7c4a8d09-ca95-4c28-a5e1-d1f0b2c3a4e5")
            @RequestHeader(name = "Idempotency-Key", required = false) @Pattern(regexp = "^[!-~]{1,200}$", message = "must be 1 to 200 visible ASCII characters")
            @Nullable String idempotencyKey,
            @Parameter(description = "The file, with its name") @RequestParam MultipartFile file,
            @Parameter(description = "complaints, entities, sites, captures, tags or messages", example = "complaints") @RequestParam @Pattern(regexp = "^[a-z]{1,20}$", message = "must be a job word, for example complaints") String job,
            @Parameter(description = "Compartment of the evidence", example = "case-14")
            @RequestParam(defaultValue = "default") @Pattern(regexp = "^[a-z0-9][a-z0-9._-]{0,99}$", message = "must be lower-case letters, digits, dot, dash and underscore")
            String dataset,
            @Parameter(description = "YAML that maps foreign columns; see docs/formats/mapping.md", schema = @Schema(defaultValue = ""))
            @RequestParam(defaultValue = "") @Size(max = 65536, message = "must have at most 65536 characters") String mapping) throws IOException {
        asker.requireUse(dataset);
        String name = UploadName.of(file.getOriginalFilename());
        Path temporary = Files.createTempFile(uploads, "import", ".part");
        try {
            file.transferTo(temporary);
            long id = idempotencyKey == null ? desk.submit(job, dataset, temporary, name, mapping, asker.label())
                    : receipts.once(asker.key(), idempotencyKey, digest(temporary, name, job, dataset, mapping),
                            () -> desk.submit(job, dataset, temporary, name, mapping, asker.label()));
            return ResponseEntity.accepted().location(URI.create("/api/v1/jobs/" + id)).body(new Receipt(id));
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static Sha256 digest(Path file, String... words) throws IOException {
        MessageDigest digest = Sha256.newDigest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        byte[][] parts = new byte[words.length + 1][];
        parts[words.length] = digest.digest();
        for (int i = 0; i < words.length; i++) {
            parts[i] = words[i].getBytes(StandardCharsets.UTF_8);
        }
        return Sha256.ofParts(parts);
    }
}

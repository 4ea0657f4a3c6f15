package org.ormek.api.imports;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.ormek.api.error.BadRequest;
import org.ormek.api.security.Asker;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files that come in over HTTP. The same file again is the same import, so that a repeated request is harmless. */
@RestController
class ImportController {

    private final ImportDesk desk;

    ImportController(ImportDesk desk) {
        this.desk = desk;
    }

    @PostMapping(path = "/api/v1/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Map<String, Object>> submit(@AuthenticationPrincipal Asker asker, @RequestParam MultipartFile file, @RequestParam String job,
                                               @RequestParam(defaultValue = "default") String dataset, @RequestParam(defaultValue = "") String mapping)
            throws IOException {
        if (!asker.mayUse(dataset)) {
            throw new BadRequest("This key may not write into the dataset '" + dataset + "'.");
        }
        String given = file.getOriginalFilename() == null ? "upload" : file.getOriginalFilename();
        String name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        Path temporary = Files.createTempFile("ormek-upload", ".part");
        try {
            file.transferTo(temporary);
            long id = desk.submit(job, dataset, temporary, name, mapping, asker.name());
            return ResponseEntity.accepted().location(URI.create("/api/v1/jobs/" + id)).body(Map.of("job", id));
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}

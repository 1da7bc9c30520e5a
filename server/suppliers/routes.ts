/** The addresses of suppliers. */
import { json, page, type Endpoint } from '../web/endpoint';
import { withEgo, type PageTools } from '../web/page-tools';
import { supplierListPage } from './list-page';
import { supplierPage } from './record-page';
import { getSupplierRequest, listSuppliersRequest, supplierList, supplierRecord } from './schema';
import type { SupplierService } from './service';

export const supplierEndpoints = (suppliers: SupplierService, tools: PageTools): Endpoint[] => [
  json({
    path: '/suppliers', tag: 'Suppliers', summary: 'Suppliers, filtered and counted', request: listSuppliersRequest, response: supplierList,
    handle: (input, context) => suppliers.list(input, context),
  }),
  json({
    path: '/suppliers/:id', tag: 'Suppliers', summary: 'One supplier with everything it is recorded to supply', request: getSupplierRequest, response: supplierRecord,
    handle: ({ id }, context) => suppliers.get(id, context),
  }),
  page({
    path: '/suppliers', template: 'web/views/list-page.njk', request: listSuppliersRequest,
    handle: (input, context) => supplierListPage(suppliers.list(input, context), input),
  }),
  page({
    path: '/suppliers/:id', template: 'suppliers/supplier-page.njk', request: getSupplierRequest,
    handle: async ({ id }, context) => {
      const supplier = await suppliers.get(id, context);
      const footnotes = tools.footnotes(context);
      return withEgo(supplierPage(supplier, footnotes), supplier.ref, footnotes, tools);
    },
  }),
];
